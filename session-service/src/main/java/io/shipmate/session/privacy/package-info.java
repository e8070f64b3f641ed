/** The service's side of a person's export and of their erasure; what each feature gives and forgets is its own affair. */
package io.shipmate.session.privacy;
