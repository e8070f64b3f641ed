package io.shipmate.notification.email;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Where a person's mail goes and how they are greeted; asked for when a mail is sent and forgotten after. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Address(UUID id, String name, String email) {}
