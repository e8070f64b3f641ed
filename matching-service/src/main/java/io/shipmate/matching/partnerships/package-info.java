/**
 * Partnerships: two people who both said yes, both sides equal. Uses the pool; who may form one is decided by the features in
 * which both say yes, through {@link io.shipmate.matching.partnerships.Partners}. No operation of the API forms one.
 */
package io.shipmate.matching.partnerships;
