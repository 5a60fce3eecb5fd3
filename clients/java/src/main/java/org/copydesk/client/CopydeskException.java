package org.copydesk.client;

/** The command cannot be run, refuses its options, or does not answer. */
public final class CopydeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopydeskException(String message, Throwable cause) {
        super(message, cause);
    }
}
