package io.shipmate.matching.programmes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a programme is; the whole of it, also when it is changed. */
@Schema(examples = """
                {"name":"Leading for the first time","description":"Half a year with a buddy who leads a team since spring, too.",\
                "task":"BUDDY","admission":"EVERYBODY","startsOn":"2027-03-01","endsOn":"2027-08-31","zone":"Europe/Berlin","places":200}""")
record DescribeProgramme(
        @NotBlank
        @Size(max = 120)
        @Schema(required = true, description = "As people read it", examples = "Leading for the first time")
        String name,

        @Size(max = 4000) @Schema(description = "What it is about")
        String description,

        @NotNull
        @Schema(required = true, description = "What it brings people together for; fixed once the programme is open")
        Task task,

        @NotNull
        @Schema(required = true, description = "Who may join. A programme for invited people exists for nobody else")
        Admission admission,

        @NotNull
        @Schema(required = true, description = "Its first day; not more than ten years back", examples = "2027-03-01")
        LocalDate startsOn,

        @NotNull
        @Schema(
                required = true,
                description = "Its last day, in the next ten years; it ends by itself when that is over",
                examples = "2027-08-31")
        LocalDate endsOn,

        @NotBlank
        @Size(max = 60)
        @Schema(required = true, description = "Where its days begin and end", examples = "Europe/Berlin")
        String zone,

        @NotNull
        @Min(2)
        @Max(100_000)
        @Schema(required = true, description = "How many people it has room for", examples = "200")
        Integer places) {

    /** Blank words are none. */
    DescribeProgramme {
        name = name == null ? null : name.strip();
        description = description == null || description.isBlank() ? null : description.strip();
    }
}
