/** Asks a worker of Copydesk one document after another, with restart, deadline and retry. */
package org.copydesk.client;
