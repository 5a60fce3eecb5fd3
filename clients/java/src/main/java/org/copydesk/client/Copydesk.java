package org.copydesk.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps one worker, asks it one document after another, and starts another one when it has ended.
 *
 * <p>A worker that ends, or that does not answer within the deadline and a grace, is replaced; the documents that it had
 * are sent again. One at which two workers ended gets a reply with the status {@code error} and the rule
 * {@code client/died}.
 *
 * <p>Not for several threads at once: give each its own. Nor for a call while the replies of {@code understandAll} are
 * given: replies come in the order of the requests, so that call throws an {@code IllegalStateException}.
 */
public final class Copydesk implements AutoCloseable {
    /** The exit code of the command for wrong options. */
    private static final int MISUSE = 2;

    private static final class Request {
        final Document document;
        int deaths = 0;

        Request(Document document) {
            this.document = document;
        }
    }

    private final Options options;
    private final Duration patience;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private Worker worker;
    /** How many of those that wait were written. */
    private int sent = 0;
    private int restarts = 0;
    /** Whether {@code understandAll} gives replies. */
    private boolean isGiving = false;

    private Copydesk(Options options) {
        this.options = options;
        this.patience = options.deadline().plus(options.grace());
    }

    /** A client; its first worker is started when it is needed. */
    public static Copydesk start(Options options) {
        return new Copydesk(options);
    }

    /**
     * The reply to one document.
     *
     * @throws CopydeskException when the command cannot be run, or the thread is interrupted
     * @throws IllegalStateException while {@code understandAll} gives replies
     */
    public Reply understand(Document document) {
        refuseWhileGiving();
        waiting.add(new Request(document));
        return next();
    }

    /**
     * Gives the replies to documents, in order; as many as the window has are open at once.
     *
     * @throws CopydeskException when the command cannot be run, or the thread is interrupted
     * @throws IllegalStateException while it gives the replies to other documents
     */
    public void understandAll(Iterator<Document> documents, Consumer<Reply> each) {
        refuseWhileGiving();
        isGiving = true;
        try {
            while (true) {
                while (waiting.size() < options.window() && documents.hasNext()) {
                    waiting.add(new Request(documents.next()));
                }
                if (waiting.isEmpty()) {
                    return;
                }
                each.accept(next());
            }
        } finally {
            isGiving = false;
            // After an exception, replies to what was sent must not be taken for later ones.
            if (sent > 0) {
                drop();
            }
            waiting.clear();
        }
    }

    /**
     * What the worker has done since it began.
     *
     * @throws CopydeskException when it does not answer, or the thread is interrupted
     * @throws IllegalStateException while {@code understandAll} gives replies
     */
    @SuppressWarnings("unchecked")
    public Map<String, Object> counters() {
        refuseWhileGiving();
        try {
            started().send(Map.of("request", "counters"), new byte[0]);
            return (Map<String, Object>) worker.receive(patience).getOrDefault("counters", Map.of());
        } catch (Worker.Ended ended) {
            drop();
            restarts++;
            throw new CopydeskException(ended.getMessage(), ended);
        } catch (CopydeskException interrupted) {
            drop();
            throw interrupted;
        }
    }

    private void refuseWhileGiving() {
        if (isGiving) {
            throw new IllegalStateException("This client is in the midst of the replies of understandAll, which come in order."
                    + " Ask when they are all given, or ask another client");
        }
    }

    /** Workers that were started in the place of one that ended. */
    public int restarts() {
        return restarts;
    }

    /** The process of the worker; empty when there is none. */
    public OptionalLong pid() {
        return worker == null ? OptionalLong.empty() : OptionalLong.of(worker.pid());
    }

    /** Let the worker end. */
    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** The reply to the first document that waits, by as many workers as that takes. */
    private Reply next() {
        while (true) {
            try {
                started();
                for (Request request : List.copyOf(waiting).subList(sent, waiting.size())) {
                    worker.send(request.document.known(), request.document.body());
                    sent++;
                }
                Map<String, Object> reply = worker.receive(patience);
                sent--;
                waiting.remove();
                return Reply.of(reply);
            } catch (Worker.Ended ended) {
                drop();
                restarts++;
                if (ended.code == MISUSE) {
                    waiting.clear();
                    throw new CopydeskException("The worker refuses its options: " + options.words(), ended);
                }
                Request first = waiting.element();
                first.deaths++;
                if (first.deaths >= options.tries()) {
                    waiting.remove();
                    return Reply.died(first.document, ended.getMessage());
                }
            } catch (CopydeskException interrupted) {
                // The reply that was awaited must not be taken for that to the next document.
                drop();
                waiting.clear();
                throw interrupted;
            }
        }
    }

    private Worker started() {
        if (worker == null) {
            try {
                worker = new Worker(options.words());
            } catch (IOException error) {
                waiting.clear();
                throw new CopydeskException("Could not run " + options.command() + ": " + error.getMessage(), error);
            }
        }
        return worker;
    }

    private void drop() {
        if (worker != null) {
            worker.kill();
            worker = null;
        }
        sent = 0;
    }
}
