/**
 * Envelope encryption of what people write for few. Each author has a data key in each circle (and one outside circles);
 * data keys are wrapped by a master key that stands in the configuration only. What is sealed is bound to its row and
 * field, so it cannot be read in another place. Deleting a data key shreds all that it sealed.
 */
package io.shipmate.kit.sealing;
