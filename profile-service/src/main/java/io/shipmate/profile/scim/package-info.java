/**
 * SCIM 2.0 (RFC 7643, RFC 7644): an identity provider brings people in, changes them, suspends their access and lets them go.
 * What it says of people goes through the {@code Registration} of {@code people}, laid over what is known as {@code roster}
 * does it; here stand only the provider's own names for them, its groups, and its connections with their tokens.
 */
package io.shipmate.profile.scim;
