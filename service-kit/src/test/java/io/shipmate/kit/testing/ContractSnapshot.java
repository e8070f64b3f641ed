package io.shipmate.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Extended by one {@code @QuarkusTest} in each service: the committed contract is the one that the service offers. */
public abstract class ContractSnapshot {

    static final Path COMMITTED = Path.of("contracts", "openapi.yaml");

    @Test
    void the_committed_contract_is_what_the_service_offers() throws IOException {
        var offered = given().get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("contracts.refresh")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, offered);
        }
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        assertThat(committed)
                .as("contracts/openapi.yaml differs. If the change is meant, run: ./shipmate contracts")
                .isEqualTo(offered);
    }
}
