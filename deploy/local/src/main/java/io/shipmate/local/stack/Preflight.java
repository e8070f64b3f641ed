package io.shipmate.local.stack;

import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StackRefused.Reason;
import io.shipmate.local.process.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;

/** What is looked at before anything is started, so that a stack is never started in vain. */
final class Preflight {

    private final StackSettings settings;
    private final StateFolder state;

    Preflight(StackSettings settings, StateFolder state) {
        this.settings = settings;
        this.state = state;
    }

    StateFolder.Lock lock() {
        return state.lock()
                .orElseThrow(() -> new StackRefused(
                        Reason.RUNNING_OR_NOT,
                        "Shipmate is already running in " + state.path() + runningAs()
                                + ". See ./shipmate status, or stop it with ./shipmate down"));
    }

    private String runningAs() {
        return ProcessRecords.of(state).entries().stream()
                .filter(entry -> entry.name().equals(ProcessRecords.STACK))
                .findFirst()
                .map(entry -> " as process " + entry.pid())
                .orElse("");
    }

    void requireWhatIsNeeded() {
        requireRoom();
        requireBuilt();
        settings.ports().requireFree(settings.services());
    }

    private void requireRoom() {
        try {
            long free = Files.getFileStore(state.path()).getUsableSpace() / (1024 * 1024);
            if (free < settings.roomInMegabytes()) {
                throw new StackRefused(
                        Reason.NO_ROOM,
                        "There are " + free + " MB free on the disk of " + state.path() + ", and Shipmate needs "
                                + settings.roomInMegabytes()
                                + " MB. Make room, or set SHIPMATE_STATE to a folder on another disk.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another number of people is another company, whose ids would be taken for those of the people known here. */
    void requireSameCompany() {
        var file = state.data().resolve("people");
        var wanted = String.valueOf(settings.people());
        try {
            var kept = Files.exists(file) ? Files.readString(file).strip() : wanted;
            if (!kept.equals(wanted)) {
                throw StackRefused.failed("What is kept in " + state.data() + " belongs to a company of " + kept
                        + " people, and now there are to be " + wanted + ". Start with --fresh to begin anew.");
            }
            Files.writeString(file, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireBuilt() {
        settings.services().stream()
                .sorted(Comparator.naturalOrder())
                .filter(service -> !Files.exists(settings.application(service).resolve("quarkus-run.jar")))
                .findFirst()
                .ifPresent(service -> {
                    throw StackRefused.failed(service.fullName() + " has not been built: there is no "
                            + settings.application(service).resolve("quarkus-run.jar"));
                });
    }
}
