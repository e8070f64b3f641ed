package io.shipmate.kit.concurrency;

/** Marks the view of one thing that can be changed: answers that carry it have an ETag, and GET honours If-None-Match. */
public interface Tagged {}
