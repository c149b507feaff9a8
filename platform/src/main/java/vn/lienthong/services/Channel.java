package vn.lienthong.services;

/** How a dossier came in. */
public enum Channel {
    /** At the counter. */
    COUNTER,
    /** Over the network. */
    ONLINE,
    /** By public post. */
    POST
}
