/** Where the script of public pages stands (ui/comforts): each build has its own, which may be kept for ever. */
export const comfortsPath = `/tien-ich/${process.env.PORTAL_BUILD}.js`;
