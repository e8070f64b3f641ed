package io.shipmate.matching.roundtables;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.matching.engine.tables.Sizes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for roundtables to be formed. */
@Schema(examples = "{\"name\":\"Spring roundtables\",\"size\":{\"fewest\":6,\"preferred\":8,\"most\":10}}")
record FormRoundtables(
        @NotBlank @Size(max = 120) @Schema(description = "What people call it", examples = "Spring roundtables")
        String name,

        @Valid @Schema(description = "How many sit at a table; 6 to 10, 8 preferred, if it is left out")
        TableSize size,

        @Size(max = 200)
        @Schema(description = "Facilitators from outside who would lead one, by id; each still has to say yes")
        List<UUID> outsiders) {

    /** Puts in what is usual. */
    FormRoundtables {
        outsiders = outsiders == null ? List.of() : List.copyOf(outsiders);
    }

    Sizes sizes() {
        return size == null ? Sizes.USUAL : size.sizes();
    }

    /** How many members a table may have. The facilitator is not counted. */
    record TableSize(
            @Min(4) @Max(12) @Schema(required = true, examples = "6")
            int fewest,

            @Min(4) @Max(12) @Schema(required = true, examples = "8")
            int preferred,

            @Min(4) @Max(12) @Schema(required = true, examples = "10")
            int most) {

        Sizes sizes() {
            if (preferred < fewest || most < preferred) {
                throw Invalid.at("/size", "must rise: fewest, preferred, most");
            }
            return new Sizes(fewest, preferred, most);
        }

        static TableSize of(Sizes sizes) {
            return new TableSize(sizes.fewest(), sizes.preferred(), sizes.most());
        }
    }
}
