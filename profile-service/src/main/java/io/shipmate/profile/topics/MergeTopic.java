package io.shipmate.profile.topics;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which topic a topic becomes part of. */
@Schema(name = "MergeTopic")
record MergeTopic(@NotNull UUID into) {}
