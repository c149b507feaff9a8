package vn.lienthong.steering.web;

import java.util.List;
import vn.lienthong.steering.open.DataFile;
import vn.lienthong.steering.open.Dataset;

/**
 * A data set of the catalogue, with the addresses of its files, which nobody has made yet.
 *
 * @param address where the size and the hash of each file are told
 */
public record ListedData(Dataset dataset, String address, List<Named> files) {

    public ListedData {
        files = List.copyOf(files);
    }

    /**
     * A file in the catalogue.
     *
     * @param address from which it can be fetched as of its day again
     */
    public record Named(DataFile.Format format, String address) {}
}
