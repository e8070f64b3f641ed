/**
 * The catalogue of topics: loaded from a file at the first start, found under labels and synonyms in English and German, and
 * published on the compacted topic {@code shipmate.topics}. Others ask {@link io.shipmate.profile.topics.Topics}.
 */
package io.shipmate.profile.topics;
