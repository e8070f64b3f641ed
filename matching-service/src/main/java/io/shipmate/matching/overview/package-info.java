/** The home screen's part of matching: one request instead of four. Uses suggestions, invitations, partnerships and programmes. */
package io.shipmate.matching.overview;
