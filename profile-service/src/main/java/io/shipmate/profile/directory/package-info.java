/**
 * Finding people and showing them to others: the directory of those who take part, full profiles, cards for any id, and the
 * addresses that mails go to. Only reads; each query says by itself who may be seen.
 */
package io.shipmate.profile.directory;
