package io.shipmate.kit.paging;

/** An answer that is one page of a list: its {@code Link} header is added by itself. {@link Page}, or a view with more to say. */
public interface Paged {

    /** The cursor of the next page, or null on the last one. */
    String next();
}
