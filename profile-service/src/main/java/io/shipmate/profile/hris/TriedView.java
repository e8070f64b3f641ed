package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sample says by a mapping, and what it would do. Nothing was changed. */
@Schema(
        name = "TriedHrisMapping",
        requiredProperties = {"people", "reasons"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriedView(
        @Schema(description = "The provider's name of the event", examples = "employee.updated")
        String event,

        @Schema(description = "Nobody, if it is not for us, or nobody's id stands where we look for it")
        List<TriedPersonView> people,

        @Schema(description = "Why there is nobody: not-for-us, or subject-missing, for which a delivery would fail")
        List<ReasonView> reasons) {

    /** What would become of one employee. */
    @Schema(
            name = "TriedHrisPerson",
            requiredProperties = {"statement", "would"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TriedPersonView(
            StatementView statement,

            @Schema(
                    description = "What it would do to the person. FAIL for all if of one of them is said what cannot"
                            + " be: a delivery is applied whole or not at all")
            Would would,

            @Schema(description = "What to know about it") List<ReasonView> notes) {}

    /** What a delivery would do to a person. */
    @Schema(name = "HrisWould")
    enum Would {
        CREATE,
        CHANGE,
        CHANGE_NOTHING,
        WAIT_FOR_MORE,
        ASK_THE_PROVIDER,
        FAIL
    }
}
