package io.shipmate.profile.continuity;

import io.shipmate.kit.problem.Invalid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A private mail address; the same one again asks for another mail. */
@Schema(name = "GivePersonalContact")
record GivePersonalContact(
        @NotNull
        @Size(max = 254)
        @Schema(
                description = "Not one of the company's. A domain in other letters goes in its ASCII form",
                examples = "anna@home.example")
        String address) {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(\\." + LABEL + ")+");

    /** The address, which is one that mail can be sent to. */
    String tidied() {
        var tidied = address.strip();
        if (!ADDRESS.matcher(tidied).matches()) {
            throw Invalid.coded("/address", "mail-address");
        }
        return tidied;
    }
}
