package io.shipmate.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Tells the story at a terminal: chapters, sentences, and below a sentence the call that it is about. */
public final class Narrator implements Consumer<Call> {

    /** Ids are long, and their last digits tell them apart. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{8}([0-9a-f]{4})");

    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final PrintStream out;
    private final boolean everyCall;
    private int chapters;

    /**
     * Makes a narrator.
     *
     * @param everyCall whether to print each call, and not only those that the story is about
     */
    public Narrator(PrintStream out, boolean everyCall) {
        this.out = out;
        this.everyCall = everyCall;
    }

    void chapter(String title) {
        chapters++;
        out.printf(Locale.ROOT, "%n%2d  %s%n", chapters, title);
    }

    void tell(String sentence) {
        out.println("    " + sentence);
    }

    /** Tells what somebody did, by which call, and what came back. */
    void tell(String sentence, Answer answer, String whatCameBack) {
        tell(sentence);
        var path = ID.matcher(answer.address().getPath()).replaceAll("…$1");
        var call = answer.method() + " " + path + query(answer) + " -> " + answer.status();
        out.println("        " + call + (whatCameBack.isEmpty() ? "" : "  " + whatCameBack));
    }

    private static String query(Answer answer) {
        var query = answer.address().getQuery();
        return query == null ? "" : "?" + query;
    }

    @Override
    public void accept(Call call) {
        if (everyCall) {
            out.printf(
                    Locale.ROOT,
                    "          . %-8s %-5s %s -> %d  %d ms%n",
                    call.caller(),
                    call.method(),
                    call.address(),
                    call.status(),
                    call.took().toMillis());
        }
        if (call.attempts() > 1 && call.took().compareTo(WORTH_TELLING) > 0) {
            out.printf(
                    Locale.ROOT,
                    "        (nobody was there for %.1f s; the same request again was answered)%n",
                    call.took().toMillis() / 1000.0);
        }
    }
}
