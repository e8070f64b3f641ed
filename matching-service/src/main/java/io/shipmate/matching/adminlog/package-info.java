/** Shows what administrators have done in this service; the other features note it in the kit's log themselves. */
package io.shipmate.matching.adminlog;
