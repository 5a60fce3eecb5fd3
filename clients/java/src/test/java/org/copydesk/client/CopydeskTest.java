package org.copydesk.client;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Tests of the client. COPYDESK is the command, its words divided by line breaks; by default {@code copydesk}. */
public final class CopydeskTest {
    private interface Body {
        void run() throws Exception;
    }

    private static final Options OPTIONS = Options.DEFAULT.withCommand(
            List.of(System.getenv().getOrDefault("COPYDESK", "copydesk").split("\n")));
    private static final String STORY =
            """
            Ferry returns to its harbour

            By Ann Alder

            The old ferry came back to its harbour on Friday after two years of repairs, the port said.

            “We are glad to see her again,” said the harbour master, who had waited for the day.
            """;

    private static int failed = 0;

    private CopydeskTest() {}

    /** Runs all tests; ends with 1 when one fails. */
    public static void main(String[] words) {
        test("bytes keep their charset", CopydeskTest::keepsCharset);
        test("a text has its address as key, and the form that was asked for", CopydeskTest::takesText);
        test("a killed worker costs no document", CopydeskTest::survivesKills);
        test("a document that takes too long is an error", CopydeskTest::keepsDeadline);
        test("a document at which workers end is an error", CopydeskTest::givesUp);
        test("a worker that does not answer is replaced", CopydeskTest::losesPatience);
        test("wrong options, and a command that there is not, are told", CopydeskTest::tellsMisuse);
        test("an exception of the caller leaves no reply for later", CopydeskTest::leavesNothing);
        test("a call in the midst of replies is refused", CopydeskTest::refusesCallsInside);
        test("an interrupted call leaves no reply for later", CopydeskTest::survivesInterrupts);
        test("options are written in digits of ASCII, whatever the locale", CopydeskTest::writesDigits);
        test("JSON is read as it was written", CopydeskTest::readsJson);
        System.out.println(failed == 0 ? "All tests passed" : failed + " tests failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void keepsCharset() {
        String text = "<p>Die Fähre " + "ist im Hafen zurück, sagte der Betreiber. ".repeat(5) + "</p>";
        try (Copydesk desk = Copydesk.start(OPTIONS)) {
            Reply reply = desk.understand(Document.of(text.getBytes(Charset.forName("windows-1252")))
                    .with("id", "a")
                    .with("charset", "windows-1252")
                    .with("mediaType", "text/html"));
            equal(reply.status(), "article");
            equal(reply.key(), "a");
            String body = String.valueOf(reply.article().orElseThrow().get("articleBody"));
            equal(body.contains("Die Fähre ist im Hafen zurück"), true);
        }
    }

    private static void takesText() {
        try (Copydesk desk = Copydesk.start(OPTIONS.withFormat("search"))) {
            Reply reply = desk.understand(Document.of(STORY).with("url", "https://example.org/ferry"));
            equal(reply.key(), "https://example.org/ferry");
            equal(reply.article().orElseThrow().get("title"), "Ferry returns to its harbour");
            Reply empty = desk.understand(Document.of(""));
            equal(empty.status(), "rejected");
            equal(empty.article().isEmpty(), true);
            equal(empty.messages().isEmpty(), false);
        }
    }

    private static void survivesKills() {
        List<String> found = new ArrayList<>();
        try (Copydesk desk = Copydesk.start(OPTIONS)) {
            desk.understandAll(
                    IntStream.range(0, 30).mapToObj(i -> Document.of(STORY).with("id", i)).iterator(), reply -> {
                        found.add(reply.status() + reply.raw().get("id"));
                        if (found.size() == 6 || found.size() == 18) {
                            ProcessHandle.of(desk.pid().orElseThrow()).orElseThrow().destroyForcibly();
                        }
                    });
            equal(desk.restarts(), 2);
            equal(desk.counters().get("errors"), 0L);
        }
        equal(found, IntStream.range(0, 30).mapToObj(i -> "article" + i).toList());
    }

    private static void keepsDeadline() throws IOException, InterruptedException {
        try (Copydesk desk = Copydesk.start(OPTIONS.withDeadline(Duration.ofSeconds(8)))) {
            equal(desk.understand(Document.of(STORY)).status(), "article");
            List<ProcessHandle> answering =
                    ProcessHandle.of(desk.pid().orElseThrow()).orElseThrow().children().toList();
            for (ProcessHandle process : answering) {
                new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).start().waitFor();
            }
            Reply slow = desk.understand(Document.of(STORY).with("id", "slow"));
            equal(slow.status() + " " + slow.key(), "error slow");
            equal(slow.messages().get(0).get("rule"), "run/timeout");
            equal(desk.understand(Document.of(STORY)).status(), "article");
            equal(desk.counters().get("timeouts"), 1L);
        }
    }

    private static void givesUp() {
        try (Copydesk desk = Copydesk.start(OPTIONS.withCommand(List.of("sh", "-c", "exit 1")))) {
            Reply first = desk.understand(Document.of("a").with("id", 1));
            equal(first.status() + " " + first.key(), "error 1");
            equal(first.messages().get(0).get("rule"), "client/died");
            equal(desk.understand(Document.of("b").with("url", "https://b.example")).key(), "https://b.example");
            equal(desk.restarts(), 4);
        }
    }

    private static void losesPatience() {
        Options short_ = OPTIONS.withCommand(List.of("sh", "-c", "exec sleep 600"))
                .withDeadline(Duration.ofMillis(200))
                .withGrace(Duration.ofMillis(300));
        try (Copydesk desk = Copydesk.start(short_)) {
            equal(desk.understand(Document.of("a").with("id", "b")).status(), "error");
        }
    }

    private static void tellsMisuse() {
        try (Copydesk desk = Copydesk.start(OPTIONS.withFormat("nonsense"))) {
            throws_("refuses its options", () -> desk.understand(Document.of(STORY)));
        }
        try (Copydesk desk = Copydesk.start(OPTIONS.withCommand(List.of("/nowhere/copydesk")))) {
            throws_("Could not run [/nowhere/copydesk]", () -> desk.understand(Document.of(STORY)));
        }
        throws_("above 0", () -> OPTIONS.withWindow(0));
    }

    private static void leavesNothing() {
        try (Copydesk desk = Copydesk.start(OPTIONS)) {
            throws_("enough", () -> desk.understandAll(
                    IntStream.range(0, 9).mapToObj(i -> Document.of(STORY).with("id", i)).iterator(), reply -> {
                        throw new IllegalStateException("enough");
                    }));
            equal(desk.understand(Document.of(STORY).with("id", "after")).key(), "after");
        }
    }

    private static void refusesCallsInside() {
        List<String> keys = new ArrayList<>();
        try (Copydesk desk = Copydesk.start(OPTIONS)) {
            desk.understandAll(
                    IntStream.range(0, 6).mapToObj(i -> Document.of(STORY).with("id", i)).iterator(), reply -> {
                        keys.add(reply.key());
                        throws_("in the midst", () -> desk.understand(Document.of(STORY)));
                        throws_("in the midst", () -> desk.understandAll(List.<Document>of().iterator(), each -> {}));
                        throws_("in the midst", desk::counters);
                    });
            equal(desk.understand(Document.of(STORY).with("id", "after")).key(), "after");
            equal(desk.restarts(), 0);
        }
        equal(keys, List.of("0", "1", "2", "3", "4", "5"));
    }

    private static void survivesInterrupts() {
        try (Copydesk desk = Copydesk.start(OPTIONS)) {
            equal(desk.understand(Document.of(STORY).with("id", "first")).key(), "first");
            Thread.currentThread().interrupt();
            throws_("Interrupted", () -> desk.understand(Document.of(STORY).with("id", "stale")));
            equal(Thread.interrupted(), true);
            equal(desk.understand(Document.of(STORY).with("id", "next")).key(), "next");
            Thread.currentThread().interrupt();
            throws_("Interrupted", desk::counters);
            equal(Thread.interrupted(), true);
            equal(desk.understand(Document.of(STORY).with("id", "last")).key(), "last");
        }
    }

    private static void writesDigits() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            equal(OPTIONS.withDeadline(Duration.ofMillis(12_045)).words().contains("12.045"), true);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void readsJson() {
        Map<String, Object> value = Map.of("a", List.of(1L, -2.5, true, "ä\n\"\\\u2028😀"));
        equal(Json.parse(Json.write(value)), value);
        equal(Json.parse(" {\"a\" : [ ] , \"b\":{},\"c\":null} ").toString(), "{a=[], b={}, c=null}");
        for (String wrong : List.of("", "{", "[1,]", "{\"a\"}", "tru", "\"\\x\"", "\"\\u12\"", "1 2", "-", "[".repeat(9999))) {
            throws_("Expected", () -> Json.parse(wrong));
        }
    }

    private static void test(String name, Body body) {
        try {
            body.run();
            System.out.println("ok - " + name);
        } catch (Throwable error) {
            failed++;
            System.out.println("not ok - " + name);
            error.printStackTrace(System.out);
        }
    }

    private static void equal(Object found, Object expected) {
        if (!expected.equals(found)) {
            throw new AssertionError("Expected " + expected + ", found " + found);
        }
    }

    private static void throws_(String words, Body body) {
        try {
            body.run();
        } catch (Exception error) {
            equal(String.valueOf(error.getMessage()).contains(words), true);
            return;
        }
        throw new AssertionError("Expected an exception with " + words);
    }
}
