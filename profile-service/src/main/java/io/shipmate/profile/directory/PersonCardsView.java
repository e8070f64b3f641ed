package io.shipmate.profile.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cards that were asked for, in that order, without those whom nobody knows. */
@Schema(name = "PersonCards", requiredProperties = "items")
record PersonCardsView(List<PersonCardView> items) {}
