/** The one clock of a service; nothing else may ask what time it is. */
package io.shipmate.kit.time;
