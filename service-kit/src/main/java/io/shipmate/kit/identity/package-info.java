/** Who is calling: the person and the roles behind a bearer token. */
package io.shipmate.kit.identity;
