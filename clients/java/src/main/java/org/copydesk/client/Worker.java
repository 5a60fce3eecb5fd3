package org.copydesk.client;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One process of {@code copydesk worker}, and the thread that reads its replies. */
final class Worker {
    /** The process has ended, or takes too long. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        /** The exit code of the process; -1 when it is not known. */
        final int code;

        Ended(String reason, int code) {
            super(reason);
            this.code = code;
        }
    }

    /** What the reading thread puts at the end. */
    private static final Map<String, Object> END = Map.of();

    private final Process process;
    private final DataOutputStream out;
    private final BlockingQueue<Map<String, Object>> replies = new LinkedBlockingQueue<>();
    private final Thread reader;

    Worker(List<String> words) throws IOException {
        process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        reader = new Thread(this::read, "copydesk-replies");
        reader.setDaemon(true);
        reader.start();
    }

    long pid() {
        return process.pid();
    }


    void send(Map<String, Object> header, byte[] body) throws Ended {
        byte[] text = Json.write(header).getBytes(StandardCharsets.US_ASCII);
        try {
            out.writeInt(text.length);
            out.writeInt(body.length);
            out.write(text);
            out.write(body);
            out.flush();
        } catch (IOException error) {
            throw new Ended("The worker does not read: " + error.getMessage(), codeSoon());
        }
    }

    Map<String, Object> receive(Duration patience) throws Ended {
        try {
            Map<String, Object> reply = replies.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (reply == null) {
                throw new Ended("The worker does not answer within " + patience.toMillis() + " ms", -1);
            }
            if (reply == END) {
                int code = process.waitFor();
                throw new Ended("The worker ended with code " + code, code);
            }
            return reply;
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new CopydeskException("Interrupted while a reply was awaited", error);
        }
    }

    /** Let the process end. */
    void close() {
        try {
            out.close();
        } catch (IOException error) {
            // It has ended already.
        }
        awaitEnd();
    }

    /** End the process now. */
    void kill() {
        process.destroyForcibly();
        close();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException error) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private int codeSoon() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                int header = in.readInt();
                int body = in.readInt();
                byte[] text = in.readNBytes(header);
                in.skipNBytes(body);
                replies.add(replyIn(new String(text, StandardCharsets.UTF_8)));
            }
        } catch (IOException | IllegalArgumentException error) {
            replies.add(END);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> replyIn(String text) {
        if (Json.parse(text) instanceof Map<?, ?> reply) {
            return (Map<String, Object>) reply;
        }
        throw new IllegalArgumentException("Expected an object");
    }
}
