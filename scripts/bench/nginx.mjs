import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../start/alive.mjs';
import { freePort } from '../start/ports.mjs';

/** Serves these pages as files while `work` runs. @param html name → page; `name.br` and `name.gz` are served as what they unpack to */
export async function withNginx(folder, html, work) {
  if (spawnSync('nginx', ['-v']).error || spawnSync('wrk', ['-v']).error)
    throw new Error('This measurement needs nginx and wrk: apt install nginx-light wrk');
  for (const [name, page] of Object.entries(html))
    writeFileSync(join(folder, /\.(?:br|gz)$/u.test(name) ? name : `${name}.html`), page, { mode: 0o644 });
  const port = await freePort();
  const settings = join(folder, 'nginx.conf');
  writeFileSync(
    settings,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes auto; user root;
     events { worker_connections 1024; }
     http { access_log off; sendfile on; types { text/html html; }
       client_body_temp_path ${folder}/tmp1; proxy_temp_path ${folder}/tmp2; fastcgi_temp_path ${folder}/tmp3;
       uwsgi_temp_path ${folder}/tmp4; scgi_temp_path ${folder}/tmp5;
       server { listen 127.0.0.1:${port}; root ${folder};
         location ~ \\.br$ { default_type text/html; add_header Content-Encoding br; }
         location ~ \\.gz$ { default_type text/html; add_header Content-Encoding gzip; } } }`,
  );
  const nginx = spawn('nginx', ['-c', settings], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  try {
    await until(
      () =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      10_000,
    );
    return await work(url);
  } finally {
    nginx.kill('SIGTERM');
  }
}
