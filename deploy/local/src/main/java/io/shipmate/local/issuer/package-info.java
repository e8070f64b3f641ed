/**
 * The OpenID Connect issuers of the local stack: the company's signs tokens for the people of the generated company,
 * whatever the password, and for the two services that call others; the alumni's for whoever names a mail address.
 *
 * <p>Its signing key is public. It listens on the loopback interface only and is nothing to deploy.
 */
package io.shipmate.local.issuer;
