/** What every service owes a person: a copy of everything about them, and to forget it. */
package io.shipmate.kit.privacy;
