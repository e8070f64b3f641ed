package io.shipmate.profile.hris;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Say where the provider is asked for an employee, and with which credentials. */
@Schema(name = "SetHrisSource")
record SetHrisSource(
        @NotNull
        @Size(max = 300)
        @Pattern(regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?")
        @Schema(description = "HTTPS; the provider's API", examples = "https://api.example.com")
        String url,

        @Size(max = 1000)
        @Pattern(regexp = SetHrisSource.PATH)
        @Schema(
                description =
                        "Behind it, with `{id}` for the employee. Without it, the provider is asked in its usual way, and only url,"
                                + " headers, client and pauseSeconds count",
                examples = "/v1/employees/{id}?fields=firstName")
        String path,

        @Size(max = 5000)
        @Schema(
                description = "JSON to post, with `{id}` for the employee; without it, the path is got",
                examples = "{\"requests\":[{\"individual_id\":\"{id}\"}]}")
        String body,

        @Size(max = 200)
        @Schema(
                description = "JSON pointer to the employee in the answer, if the answer is not the employee",
                examples = "/responses/0/body")
        String person,

        @Size(max = 5) @Schema(description = "What is asked after that, and laid beside the employee")
        List<@Valid @NotNull Further> also,

        @Valid
        @Schema(
                description =
                        "Where all employees are listed, to compare them whole; without it and without `path`, in the provider's usual"
                                + " way, if it has one")
        Listing list,

        @Min(1)
        @Max(3600)
        @Schema(
                description =
                        "How long the provider is left alone after it could not answer and named no pause itself; doubled each"
                                + " time, up to an hour. Without it, as is usual for the provider",
                examples = "30")
        Integer pauseSeconds,

        @Size(max = 10)
        @Schema(
                description = "Headers that let one in; sealed, never shown again",
                additionalProperties = String.class,
                examples = "{\"Authorization\": \"Bearer …\"}")
        Map<@Pattern(regexp = "[A-Za-z0-9-]{1,100}") String, @NotNull @Pattern(regexp = "[\\x20-\\x7e]{1,4000}") String>
                headers,

        @Valid @Schema(description = "Client credentials to be exchanged for a bearer token; sealed, never shown again")
        Client client) {

    private static final String PATH = "/[\\x21-\\x7e]*";

    /** A further place that tells a part of an employee. */
    @Schema(name = "HrisFurtherSourceRequest")
    record Further(
            @NotNull
            @Size(max = 1000)
            @Pattern(regexp = SetHrisSource.PATH)
            @Schema(examples = "/v2/persons/{id}/employments")
            String path,

            @Size(max = 5000) @Schema(description = "JSON to post, if the path is not got")
            String body,

            @Size(max = 200)
            @Schema(
                    description = "JSON pointer to the part; where there is nothing, nothing is laid beside",
                    examples = "/_data/0")
            String person,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_]{1,50}")
            @Schema(
                    description =
                            "The name under which the mapping finds it: `/employment/position` of one named employment",
                    examples = "employment")
            String as) {}

    /** Where all employees are listed. */
    @Schema(name = "HrisListingRequest")
    record Listing(
            @NotNull
            @Size(max = 1000)
            @Pattern(regexp = SetHrisSource.PATH)
            @Schema(
                    description =
                            "With `{cursor}`, `{offset}` (how many employees came before) or `{page}` (from 1) where pages are asked"
                                    + " for; without a cursor its parameter is left out",
                    examples = "/v1/employees?cursor={cursor}")
            String path,

            @Size(max = 5000) @Schema(description = "JSON to post, with the same, if the path is not got")
            String body,

            @Size(max = 200)
            @Schema(description = "JSON pointer to the employees, if the answer is not the list", examples = "/results")
            String items,

            @Size(max = 200)
            @Schema(
                    description = "An employee's id: its name, or a JSON pointer; `id` if nothing is said",
                    examples = "id")
            String id,

            @Size(max = 200)
            @Schema(
                    description =
                            "JSON pointer to the cursor or the address of the next page; the list ends where there is nothing. With"
                                    + " `{offset}` or `{page}` and no `next` it ends with the first empty page",
                    examples = "/next")
            String next,

            @Schema(description = "The list only names employees: ask for each of them", defaultValue = "false")
            Boolean each) {}

    /** Client credentials (RFC 6749, 4.4). */
    @Schema(name = "HrisSourceClient")
    record Client(
            @NotNull
            @Size(max = 300)
            @Pattern(regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?")
            @Schema(examples = "https://api.example.com/auth/token")
            String tokenUrl,

            @NotBlank @Size(max = 500) String id,
            @NotBlank @Size(max = 2000) String secret) {}
}
