package io.shipmate.profile.hris;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

        @NotNull
        @Size(max = 1000)
        @Pattern(regexp = "/[\\x21-\\x7e]*")
        @Schema(
                description = "Behind it, with `{id}` for the employee",
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

        @Size(max = 10)
        @Schema(
                description = "Headers that let one in; sealed, never shown again",
                additionalProperties = String.class,
                examples = "{\"Authorization\": \"Bearer …\"}")
        Map<@Pattern(regexp = "[A-Za-z0-9-]{1,100}") String, @NotNull @Pattern(regexp = "[\\x20-\\x7e]{1,4000}") String>
                headers,

        @Valid @Schema(description = "Client credentials to be exchanged for a bearer token; sealed, never shown again")
        Client client) {

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
