/**
 * The OpenID Connect issuer of the local stack: signs tokens for the people of the generated company, whatever the
 * password, and for the two services that call others.
 *
 * <p>Its signing key is public. It listens on the loopback interface only and is nothing to deploy.
 */
package io.shipmate.local.issuer;
