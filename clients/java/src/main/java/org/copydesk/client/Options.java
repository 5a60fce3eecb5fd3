package org.copydesk.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How workers are run.
 *
 * @param command the command and its first words
 * @param format {@code jsonld}, {@code search} or {@code flat}
 * @param deadline the time that a document may take
 * @param window requests that are open at once
 * @param tries workers that may end at one document
 * @param grace the time beyond the deadline after which a worker itself is taken for dead: it has to start as well
 * @param more further options of the command, such as {@code --audit}
 */
public record Options(
        List<String> command,
        String format,
        Duration deadline,
        int window,
        int tries,
        Duration grace,
        List<String> more) {
    /** The command {@code copydesk}, JSON-LD, a minute a document, four requests open, two tries. */
    public static final Options DEFAULT = new Options(
            List.of("copydesk"), "jsonld", Duration.ofSeconds(60), 4, 2, Duration.ofSeconds(60), List.of());

    /** @throws IllegalArgumentException when a number is not above 0 */
    public Options {
        if (window < 1 || tries < 1 || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("Expected a window, tries and a deadline above 0");
        }
    }

    /** The same with another command. */
    public Options withCommand(List<String> other) {
        return new Options(other, format, deadline, window, tries, grace, more);
    }

    /** The same with another format. */
    public Options withFormat(String other) {
        return new Options(command, other, deadline, window, tries, grace, more);
    }

    /** The same with another deadline. */
    public Options withDeadline(Duration other) {
        return new Options(command, format, other, window, tries, grace, more);
    }

    /** The same with another grace. */
    public Options withGrace(Duration other) {
        return new Options(command, format, deadline, window, tries, other, more);
    }

    /** The same with another window. */
    public Options withWindow(int other) {
        return new Options(command, format, deadline, other, tries, grace, more);
    }

    List<String> words() {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("worker", "--frames", "--format", format));
        long milliseconds = deadline.toMillis();
        words.addAll(List.of("--deadline", String.format(Locale.ROOT, "%d.%03d", milliseconds / 1000, milliseconds % 1000)));
        words.addAll(List.of("--window", String.valueOf(window)));
        words.addAll(more);
        return words;
    }
}
