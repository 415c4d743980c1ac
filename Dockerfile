# One image for API, worker and preparation; glibc, not Alpine: Temporal's core is built against it.
FROM node:20.20-bookworm-slim AS build
WORKDIR /banli
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /banli
COPY --from=build --chown=node:node /banli/package.json ./
COPY --from=build --chown=node:node /banli/node_modules ./node_modules
COPY --from=build --chown=node:node /banli/dist ./dist
COPY --from=build --chown=node:node /banli/db/migrations ./db/migrations
RUN mkdir /files && chown node:node /files
USER node
# Three quarters of the 1 GiB that compose gives each container.
ENV NODE_OPTIONS=--max-old-space-size=768
CMD ["node", "dist/api/server.js"]
