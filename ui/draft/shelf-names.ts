/** Under these names a device keeps what waits to be sent; the page for a lost line looks for them too. */

/** Texts, in the local store: `nhap:<mark of the owner>:<shelf>:<page>`. */
export const keptOnDevice = 'nhap:';

/** Files on their way, in the store of the tab: `tep:<key>`, and the file's own name. */
export const sentFromTab = 'tep:';
