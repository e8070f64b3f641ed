package io.shipmate.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A shell that ends our processes when we cannot. It reads from a pipe which processes are ours; when the pipe breaks
 * off, because we are gone in whatever way, it asks those still held to stop and ends them after ten seconds.
 *
 * <p>Plain POSIX, so that it is the same on every system; "die with the parent" is not.
 */
final class Leash implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            held=
            while read -r op signal pid; do
              case $op in
                +) held="$signal:$pid $held" ;;
                -) kept=; for h in $held; do [ "${h#*:}" = "$pid" ] || kept="$kept $h"; done; held=$kept ;;
              esac
            done
            [ -z "$held" ] && exit
            for h in $held; do kill -"${h%%:*}" "${h#*:}" 2>/dev/null; done
            for i in 1 2 3 4 5 6 7 8 9 10; do
              alive=
              for h in $held; do kill -0 "${h#*:}" 2>/dev/null && alive=1; done
              [ -z "$alive" ] && exit
              sleep 1
            done
            for h in $held; do kill -KILL "${h#*:}" 2>/dev/null; done
            """;

    private final Process shell;
    private final OutputStream pipe;

    Leash() throws IOException {
        shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        pipe = shell.getOutputStream();
    }

    long pid() {
        return shell.pid();
    }

    void hold(Signal signal, long pid) {
        say("+ " + signal + " " + pid);
    }

    void release(long pid) {
        say("- x " + pid);
    }

    private synchronized void say(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The leash is gone", e);
        }
    }

    /** Lets go: the shell ends, after what is still held. */
    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException _) {
            // It has ended before us, which is what closing is for.
        }
    }
}
