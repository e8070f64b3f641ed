/** The home screen's part of matching: one request instead of four. Uses suggestions, invitations and partnerships. */
package io.shipmate.matching.overview;
