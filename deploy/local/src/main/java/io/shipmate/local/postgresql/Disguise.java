package io.shipmate.local.postgresql;

import io.shipmate.local.process.StackRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. If we are root, its programs run as somebody else: in a user namespace of their
 * own where the kernel allows that (their files stay ours), else as the system's nobody, who then owns the data.
 */
enum Disguise {
    NOT_NEEDED(""),
    USER_NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65_534;

    private final String prefix;

    Disguise(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Chooses one.
     *
     * @param ours a file or folder that we have made
     */
    static Disguise chosenFor(Path ours) {
        if (!isRoots(ours)) {
            return NOT_NEEDED;
        }
        if (USER_NAMESPACE.works()) {
            return USER_NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw StackRefused.failed(
                "PostgreSQL does not run as root, and this machine lets root become nobody else (neither unshare -U "
                        + "nor setpriv works). Run ./shipmate as an ordinary user.");
    }

    private static boolean isRoots(Path ours) {
        try {
            return Files.getAttribute(ours, "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private boolean works() {
        try {
            return new ProcessBuilder(disguised(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> disguised(List<String> command) {
        var whole = new ArrayList<>(prefix.isEmpty() ? List.<String>of() : List.of(prefix.split(" ", -1)));
        whole.addAll(command);
        return whole;
    }

    /** Hands a folder and what is in it to whom the programs run as, and sees that they can reach it. */
    void giveAway(Path folder) {
        if (this != NOBODY) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.toList()) {
                Files.setAttribute(entry, "unix:uid", NOBODY_ID);
                Files.setAttribute(entry, "unix:gid", NOBODY_ID);
            }
        } catch (IOException e) {
            throw new StackRefused("The folder " + folder + " cannot be handed to the user nobody: " + e, e);
        }
        if (!reaches(folder)) {
            throw StackRefused.failed(
                    "PostgreSQL does not run as root, and the user nobody cannot reach " + folder
                            + ". Set SHIPMATE_STATE to a folder outside of root's home, or run ./shipmate as an ordinary user.");
        }
    }

    private boolean reaches(Path folder) {
        try {
            return new ProcessBuilder(disguised(List.of("test", "-w", folder.toString())))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
