/**
 * Lists in pages. A page is found by the key of the last item seen (keyset), so it stays right while rows come and go; its
 * cursor is sealed, because a key may tell what the list does not show. Also the window of time that a list may be asked for.
 */
package io.shipmate.kit.paging;
