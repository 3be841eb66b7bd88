/** An answer that anybody could ask for under any address: kept, it would push out what others read (scripts/kept/making.mjs). */
export const NotKept = () => <meta name="portal-kept" content="no" />;
