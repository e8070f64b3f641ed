package io.shipmate.profile.hris;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many deliveries wait again. */
@Schema(name = "ReplayedHrisDeliveries", requiredProperties = "replayed")
record ReplayedView(@Schema(examples = "42") int replayed) {}
