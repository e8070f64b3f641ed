package io.shipmate.profile.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look up. */
@Schema(name = "LookUpPeople")
record LookUpPeople(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}
