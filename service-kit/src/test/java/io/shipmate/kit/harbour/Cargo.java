package io.shipmate.kit.harbour;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.shipmate.kit.concurrency.Tagged;
import java.util.Set;

/** A view that comes in two kinds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cargo.Fish.class, name = "FISH"),
    @JsonSubTypes.Type(value = Cargo.Salt.class, name = "SALT")
})
public sealed interface Cargo extends Tagged {

    record Fish(int crates) implements Cargo {}

    record Salt(Set<String> bags) implements Cargo {}
}
