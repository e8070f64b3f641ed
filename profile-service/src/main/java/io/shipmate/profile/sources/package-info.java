/**
 * Which source states what of whom: rosters, HRIS connections, SCIM connections. Their statements come in by {@link
 * io.shipmate.profile.sources.Stating}, are kept beside the person, and change the facts unless another source counts more,
 * as a people-admin has ordered; where they differ then, it is listed. Uses {@code people} through its {@code Registration}.
 */
package io.shipmate.profile.sources;
