/** How much a request may carry. */
package io.shipmate.kit.limits;
