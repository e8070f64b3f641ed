/** What all four contracts have in common, so that no resource repeats it. */
package io.shipmate.kit.openapi;
