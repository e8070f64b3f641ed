package io.shipmate.local.company;

/** The six rungs of the generated company, in their order: three without reports, three with. */
public enum Level {
    IC2,
    IC3,
    IC4,
    M1,
    M2,
    D1
}
