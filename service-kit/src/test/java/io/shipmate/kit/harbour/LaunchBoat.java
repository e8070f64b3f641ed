package io.shipmate.kit.harbour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

record LaunchBoat(
        @NotBlank @Size(max = 40) String name, List<@Size(max = 5) String> flags, Kind kind, int crew, Instant built) {

    enum Kind {
        DINGHY,
        CUTTER
    }
}
