package io.shipmate.profile.hris;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery, and what it says by the connection's mapping of today. Fields outside the mapping are never shown. */
@Schema(
        name = "OpenedHrisDelivery",
        requiredProperties = {"delivery", "statements"})
record OpenedDeliveryView(DeliveryView delivery, List<StatementView> statements) {}
